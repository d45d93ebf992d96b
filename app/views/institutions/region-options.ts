import type { SelectGroup } from "~/views/kit/field";

/** Every province with its kabupaten and kota, to choose one of them. The province itself comes first in its group. */
export function regionOptions(
	regions: ReadonlyArray<{ code: number; name: string; provinceCode: number; provinceName: string }>,
): SelectGroup[] {
	const groups = new Map<
		number,
		{ label: string; options: Array<{ value: string; label: string; lang: string }> }
	>();
	for (const { code, name, provinceCode, provinceName } of regions) {
		const group = groups.get(provinceCode) ?? {
			label: provinceName,
			options: [{ value: String(provinceCode), label: provinceName, lang: "id" }],
		};
		group.options.push({ value: String(code), label: name, lang: "id" });
		groups.set(provinceCode, group);
	}
	return [...groups.values()];
}

/** What a region or a province is called; undefined for a code that is unknown. */
export function regionName(
	regions: ReadonlyArray<{ code: number; name: string; provinceCode: number; provinceName: string }>,
	code: number | null,
): string | undefined {
	if (code === null) return undefined;
	if (code < 100) return regions.find(({ provinceCode }) => provinceCode === code)?.provinceName;
	const region = regions.find((row) => row.code === code);
	return region && `${region.name}, ${region.provinceName}`;
}
