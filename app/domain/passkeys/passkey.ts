import { z } from "zod";

/** Passkeys that one account may have. */
export const MOST_PASSKEYS = 10;

/** Minutes in which a browser has to answer. */
export const CHALLENGE_MINUTES = 5;

export type PasskeyRefusal =
	/** The question has run out, was answered before, or is not this session's. */
	| "passkey-late"
	/** The answer does not prove what it should. */
	| "passkey-refused"
	/** Nobody's, or of an account that is disabled. */
	| "passkey-unknown"
	| "passkey-known"
	| "passkeys-many";

/** Bytes as WebAuthn writes them in JSON. */
const bytes = z
	.string()
	.regex(/^[A-Za-z0-9_-]+$/)
	.max(20_000);

const credential = {
	id: bytes,
	rawId: bytes,
	type: z.literal("public-key"),
	clientExtensionResults: z.object({}).default({}),
};

/** What the browser's `toJSON` makes of a new passkey; only what is needed is read. */
const registration = z.object({
	...credential,
	response: z.object({
		clientDataJSON: bytes,
		attestationObject: bytes,
		transports: z
			.array(z.string().regex(/^[a-z-]{1,20}$/))
			.max(10)
			.default([]),
	}),
});

/** What it makes of a passkey that signs. */
const authentication = z.object({
	...credential,
	response: z.object({
		clientDataJSON: bytes,
		authenticatorData: bytes,
		signature: bytes,
		userHandle: bytes.nullish(),
	}),
});

export type RegistrationAnswer = z.output<typeof registration>;
export type AuthenticationAnswer = z.output<typeof authentication>;

export function readRegistration(json: string): RegistrationAnswer | undefined {
	return read(json, registration);
}

export function readAuthentication(json: string): AuthenticationAnswer | undefined {
	return read(json, authentication);
}

function read<Schema extends z.ZodType>(json: string, schema: Schema): z.output<Schema> | undefined {
	try {
		return schema.safeParse(JSON.parse(json)).data;
	} catch {
		return undefined;
	}
}
