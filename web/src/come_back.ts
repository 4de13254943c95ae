// Registration and log-in return to the button that was pressed: /register?to=%2Fe%2F42%23sign-up
export function askFirst(page: '/register' | '/login', to: string): string {
    return `${page}?to=${encodeURIComponent(to)}`;
}

// Where to go afterwards. Only our own pages: a foreign address in a link must not lead anybody away.
export function comeBackTo(to: string | undefined, origin: string): string {
    const url = to === undefined ? undefined : parse(to, origin);
    // Of `/.//elsewhere` the path is `//elsewhere`, which a browser takes for the address of a host.
    const ours = url?.origin === origin && !url.pathname.startsWith('//');
    return ours ? url.pathname + url.search + url.hash : '/';
}

function parse(address: string, origin: string): URL | undefined {
    try {
        return new URL(address, origin);
    } catch {
        return undefined;
    }
}
