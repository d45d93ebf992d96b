import { RemixBrowser } from "@remix-run/react";
import { hydrateRoot } from "react-dom/client";

// Only pages in development load this (see root.tsx): what readers get is plain HTML.
hydrateRoot(document, <RemixBrowser />);
