/** Stands in for every stylesheet: a class of a CSS module is called by its own name. */
export default new Proxy({} as Record<string, string>, { get: (_, name) => String(name) });
