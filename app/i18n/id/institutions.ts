import { counted } from "../plural";

const institutions = {
	title: "Lembaga",
	lead: "Lembaga publik yang disebut dalam kasus, dengan jabatan yang dapat dituntut.",
	aliases: "Disebut juga",
	region: "Provinsi",
	noRegion: "tidak disebut",
	note: "Catatan",
	offices: "Jabatan yang dapat dituntut",
	noOffices: "Belum ada jabatan yang tercatat.",
	demands: "Tuntutan kepada lembaga ini",
	demandCount: (n: number) => counted("id", n, { other: "# tuntutan" }),
	noDemands: "Belum ada tuntutan kepada lembaga ini.",
	noDemandsHint: "Tuntutan muncul di sini setelah terbit.",
	filter: "Saring dan urutkan tuntutan ini",
	none: "Belum ada lembaga.",
	noneHint: "Lembaga muncul di sini bersama kasus yang menyebutnya.",
};

export default institutions;
