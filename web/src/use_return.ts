// Registration and log-in return to the button that was pressed: /n/42#role-7 gives it the focus again, as soon as it is
// known who is reading and the button is there.
import { useEffect } from 'preact/hooks';
import { isLoggedIn } from './session';

// `place` is the part of the address behind #, `id` the button's; `ready` when it is on the page.
export function useReturn(place: string, id: string, ready = true): void {
    const here = isLoggedIn.value && ready && location.hash === `#${place}`;
    useEffect(() => {
        if (!here) return;
        const button = document.getElementById(id);
        button?.scrollIntoView({ block: 'center' });
        button?.focus({ preventScroll: true });
    }, [here]);
}
