/** An article of our own, about a place that does not exist. */
export const ARTICLE_TEXT = `Warga Kampung Sawah Desak Pemkab Perbaiki Jembatan

KOTA CONTOH – Forum Warga Kampung Sawah mendesak Bupati Contoh memperbaiki Jembatan Sawah yang putus sejak Januari.

“Anak-anak kami menyeberang dengan rakit,” kata Ketua Forum Warga, Maman Suherman, Senin (3/11/2025).

Forum juga meminta Inspektorat Kabupaten Contoh mengaudit anggaran perbaikan jembatan tahun lalu yang diduga tidak pernah dipakai.

Pemerintah kabupaten menyatakan perbaikan sudah dianggarkan.`;

export const QUOTES = {
	bridge:
		"Forum Warga Kampung Sawah mendesak Bupati Contoh memperbaiki Jembatan Sawah yang putus sejak Januari.",
	audit:
		"Forum juga meminta Inspektorat Kabupaten Contoh mengaudit anggaran perbaikan jembatan tahun lalu yang diduga tidak pernah dipakai.",
	statement: "Anak-anak kami menyeberang dengan rakit",
	claim: "Pemerintah kabupaten menyatakan perbaikan sudah dianggarkan.",
};
