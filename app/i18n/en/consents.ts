import type id from "../id/consents";

const consents: typeof id = {
	version: "2026-11-24",
	signature: {
		label: "I agree that my data are processed for this signature.",
		hint: "Required. Your name, e-mail address and kabupaten/kota (regency or city) are used to confirm and record your signature. You can withdraw this consent at any time by withdrawing the signature.",
	},
	publicName: {
		label: "Show my full name publicly.",
		hint: "Optional. If you leave this unticked, only your initials and your kabupaten/kota (regency or city) are shown.",
	},
	updates: {
		label: "Send me an e-mail when something happens in this case.",
		hint: "Optional. You can stop these e-mails at any time.",
	},
	shareWithAddressee: {
		label: "My name and kabupaten/kota (regency or city) may be handed to the addressee with the signatures.",
		hint: "Optional. Your e-mail address is not handed over.",
	},
	adult: {
		label: "I am 18 or over.",
		hint: "Required. We do not ask for your date of birth.",
	},
};

export default consents;
