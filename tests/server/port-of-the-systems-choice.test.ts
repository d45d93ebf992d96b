import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { anEmail, submitSigning } from "../support/citizens";
import { tagsOf } from "../support/html";

const app = useApp({ settings: { PORT: "0" } });

test("with PORT=0 the banner names the address, and links in mail and on pages carry it", async () => {
	expect(new URL(app.url).port).not.toBe("0");
	const email = anEmail();
	await submitSigning(app, { email });
	const mail = await app.mailTo(email);
	expect(mail.text).toContain(`${app.url}/verifications/`);
	expect((await app.get(linkIn(mail))).status).toBe(200);
	const links = tagsOf((await app.get("/about")).text, "link").map(({ attributes }) => attributes);
	expect(links.find(({ rel }) => rel === "canonical")!.href).toBe(`${app.url}/about`);
});

test("the banner says where mail goes and how to sign in as each role, and each of these signs in", async () => {
	expect(app.log).toContain(`${app.url}/mailbox`);
	const rows = [...app.log.matchAll(/ (activist|watchdog|moderator|admin) +(\S+@tagih\.test)/g)];
	expect(new Set(rows.map((row) => row[1])).size).toBe(4);
	for (const [, , address] of rows) expect(await app.signIn(address!)).toMatch(/^tagih_session=/);
});
