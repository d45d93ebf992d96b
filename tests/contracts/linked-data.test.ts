import { beforeAll, expect, test } from "@jest/globals";
import { linkedDataText } from "~/views/layout/linked-data";
import { useApp } from "../support/app";
import { CASE, DEMANDS } from "../support/citizens";
import { listUnknown } from "../support/schema-org";

const app = useApp();
type Thing = Record<string, unknown> & { "@type": string };
const graphs = new Map<string, Thing[]>();

beforeAll(async () => {
	for (const prefix of ["", "/en"]) {
		for (const path of ["/", `/cases/${CASE}`, ...DEMANDS.map((slug) => `/demands/${slug}`)]) {
			const address = path === "/" ? prefix || "/" : prefix + path;
			const { text } = await app.get(address);
			const blocks = [...text.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
			expect([address, blocks.length]).toEqual([address, 1]);
			const block = JSON.parse(blocks[0]![1]!) as { "@context": string; "@graph": Thing[] };
			expect(block["@context"]).toBe("https://schema.org");
			graphs.set(address, block["@graph"]);
		}
	}
});

test("every type and property is one of schema.org's, where it belongs", () => {
	expect(graphs.size).toBe(2 * 5);
	for (const [path, graph] of graphs)
		expect([path, graph.flatMap((thing) => listUnknown(thing))]).toEqual([path, []]);
});

test("a made-up type, a property of another type and a wrong value would be noticed", () => {
	expect(listUnknown({ "@type": "Petition", name: "x" })).toHaveLength(1);
	expect(listUnknown({ "@type": "WebPage", signatures: 3 })).toHaveLength(1);
	expect(listUnknown({ "@type": "Person", headline: "x" })).toHaveLength(1);
	expect(
		listUnknown({ "@type": "WebPage", mainEntity: { "@type": "Quotation", creator: "HMB" } }),
	).toHaveLength(1);
	expect(
		listUnknown({ "@type": "WebPage", primaryImageOfPage: { "@type": "WebSite", name: "x" } }),
	).toHaveLength(1);
});

test("the quote is the source's own, the article is cited, and what is alleged is called so", async () => {
	const page = graphs.get(`/en/demands/${DEMANDS[0]}`)!.find((thing) => thing["@type"] === "WebPage")!;
	const [row] = await app.query<{ exact: string; title: string }>(
		"select q.exact, s.title from demand d join quote q on q.id = d.quote_id join source s on s.id = q.source_id where d.slug = $1",
		[DEMANDS[0]],
	);
	expect(page.mainEntity).toMatchObject({
		"@type": "CreativeWork",
		description: expect.stringMatching(/^Allegation\. /),
		hasPart: { "@type": "Quotation", text: row!.exact, inLanguage: "id", description: "Allegation" },
		citation: { "@type": "NewsArticle", headline: row!.title },
		interactionStatistic: { interactionType: { "@type": "EndorseAction" }, userInteractionCount: 0 },
	});
});

test("no text can end the block or begin markup", () => {
	const evil = "</script><script>alert(1)</script><!-- & \u2028";
	const text = linkedDataText([{ "@type": "WebPage", name: evil }]);
	expect(text).not.toMatch(/[<>&\u2028]/);
	expect(JSON.parse(text)["@graph"][0].name).toBe(evil);
});
