import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { AuthenticationAnswer, RegistrationAnswer } from "~/domain/passkeys/passkey";
import { env } from "~/platform/env.server";

/**
 * A passkey without a device: real ES256 keys and signatures, put together by the letter of WebAuthn, so that a test can
 * also answer what no honest device would.
 */
export function anAuthenticator() {
	const { origin } = new URL(env().APP_URL);
	const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const { x, y } = publicKey.export({ format: "jwk" }) as { x: string; y: string };
	const id = randomBytes(32);
	let counter = 0;

	const clientData = (type: string, challenge: string, changes: object) =>
		Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false, ...changes }));
	const authenticatorData = (rpId: string, flags: number, more = Buffer.alloc(0)) => {
		const count = Buffer.alloc(4);
		count.writeUInt32BE(counter);
		return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more]);
	};

	return {
		id: id.toString("base64url"),
		/** As if it had been used so often. */
		countTo: (n: number) => {
			counter = n;
		},
		register(
			options: { challenge: string; rp: { id?: string } },
			changes: { clientData?: object; rpId?: string } = {},
		): RegistrationAnswer {
			const key = Buffer.concat([
				Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
				Buffer.from(x, "base64url"),
				Buffer.from([0x22, 0x58, 0x20]),
				Buffer.from(y, "base64url"),
			]);
			const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
			const data = authenticatorData(changes.rpId ?? options.rp.id ?? "", 0x45, attested);
			const length = Buffer.from([0x58, data.length]);
			const attestationObject = Buffer.concat([
				Buffer.from([0xa3]),
				text("fmt"),
				text("none"),
				text("attStmt"),
				Buffer.from([0xa0]),
				text("authData"),
				length,
				data,
			]);
			return {
				...named(id),
				response: {
					clientDataJSON: clientData("webauthn.create", options.challenge, changes.clientData ?? {}).toString(
						"base64url",
					),
					attestationObject: attestationObject.toString("base64url"),
					transports: ["internal", "hybrid"],
				},
			};
		},
		signIn(
			options: { challenge: string; rpId?: string },
			changes: { clientData?: object; rpId?: string; userHandle?: string; tamper?: boolean } = {},
		): AuthenticationAnswer {
			counter += 1;
			const json = clientData("webauthn.get", options.challenge, changes.clientData ?? {});
			const data = authenticatorData(changes.rpId ?? options.rpId ?? "", 0x05);
			const signature = sign("sha256", Buffer.concat([data, sha256(json)]), privateKey);
			if (changes.tamper) signature.writeUInt8(signature.readUInt8(20) ^ 1, 20);
			return {
				...named(id),
				response: {
					clientDataJSON: json.toString("base64url"),
					authenticatorData: data.toString("base64url"),
					signature: signature.toString("base64url"),
					userHandle: changes.userHandle ?? null,
				},
			};
		},
	};
}

function named(id: Buffer) {
	const name = id.toString("base64url");
	return { id: name, rawId: name, type: "public-key" as const, clientExtensionResults: {} };
}

/** A short text in CBOR. */
function text(value: string): Buffer {
	return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function sha256(value: string | Buffer): Buffer {
	return createHash("sha256").update(value).digest();
}
