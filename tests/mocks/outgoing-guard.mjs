// Preloaded into the server under test (NODE_OPTIONS=--import): a connection to anything but this machine is refused and
// reported on standard error, where tests/support/app.ts looks for it. Plain JavaScript, so that nothing has to compile it.

import { writeSync } from "node:fs";
import { Socket } from "node:net";

const connect = Socket.prototype.connect;

Socket.prototype.connect = function (...given) {
	const [options] = Array.isArray(given[0]) ? given[0] : given;
	const host = hostOf(options, given);
	if (host === undefined || isOwnMachine(host)) return connect.apply(this, given);
	writeSync(2, `reached outside: ${host}\n`);
	process.nextTick(() => this.destroy(new Error(`The server under test reached outside: ${host}`)));
	return this;
};

/** undefined: a pipe or a socket in the file system. */
function hostOf(options, given) {
	if (typeof options === "object" && options !== null)
		return options.path ? undefined : (options.host ?? "localhost");
	if (Number.isNaN(Number(options))) return undefined;
	return typeof given[1] === "string" ? given[1] : "localhost";
}

function isOwnMachine(host) {
	return (
		host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^(::ffff:)?127\./.test(host)
	);
}
