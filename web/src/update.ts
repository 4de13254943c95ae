// A newer build is out: load it, but never while somebody is filling in a form.
import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const openForms = signal(0);
const told = 'yui.update';

// A component with a form says so while it is on the screen and holds something that was typed.
export function useOpenForm(dirty: boolean): void {
    useEffect(() => {
        if (!dirty) return;
        openForms.value += 1;
        return () => {
            openForms.value -= 1;
        };
    }, [dirty]);
}

// Once for each build: if loading again brought the old page (a cache on the way), it stays.
export function updateTo(build: string): void {
    if (sessionStorage.getItem(told) === build) return;
    const stop = effect(() => {
        if (openForms.value > 0) return;
        sessionStorage.setItem(told, build);
        queueMicrotask(() => stop());
        location.reload();
    });
}

// A page of this build could not be loaded: without a network it waits for one; with one, the build is gone and the
// whole is loaded anew. A second failure within a minute is a real one.
const retried = 'yui.loaded_again';

export async function loadAgain<Loaded>(load: () => Promise<Loaded>, failure: unknown): Promise<Loaded> {
    if (!navigator.onLine) {
        await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
        return load();
    }
    if (Date.now() - Number(sessionStorage.getItem(retried)) < 60_000) throw failure;
    sessionStorage.setItem(retried, String(Date.now()));
    location.reload();
    return new Promise<Loaded>(() => {});
}
