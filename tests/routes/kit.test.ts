import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";

const app = useApp();

test("a public site has no page for those who build it", async () => {
	for (const path of ["/kit", "/en/kit"]) expect([path, (await app.get(path)).status]).toEqual([path, 404]);
});
