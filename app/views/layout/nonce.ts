import { createContext } from "react";

/** The nonce of this page's Content-Security-Policy; empty in the browser, which never sees it again. */
export const NonceContext = createContext("");
