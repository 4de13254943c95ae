// Signs beside words, never instead of them. Drawn on a 24 grid with the colour of the text around.
import type { JSX } from 'preact';

const paths = {
    search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20',
    event: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4M8 14h3v3H8z',
    help: 'M3 12.5 7.5 8l4 1.5 4.5-2 5 4.5-6.5 7-3 .5-3.5-2.5zM11.5 9.5 9 13c1.5 1 3 .5 4-1l4.5 4',
    plan: 'M6 4h12v16H6zM9 8.5h6M9 12h6M9 15.5h4',
    bell: 'M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10 20h4',
    phone: 'M6.5 4h3l1.5 4-2 1.7a11 11 0 0 0 5 5l1.8-2 4 1.5v3.3a1.5 1.5 0 0 1-1.6 1.5A15 15 0 0 1 5 5.6 1.5 1.5 0 0 1 6.5 4Z',
    group: 'M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M15.5 5.3a3 3 0 0 1 0 5.4M17 14.3c2.3.6 4 2.4 4 4.7',
    place: 'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
    clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 7.5V12l3 2.5',
    language:
        'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17',
    print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 14h10v6H7z',
    warning: 'M12 4 2.8 20h18.4zM12 10v5M12 17.2v.3',
    done: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM8.5 12l2.5 2.5 4.5-5',
    arrow: 'm9.5 5.5 6.5 6.5-6.5 6.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
    return (
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={paths[name]} />
        </svg>
    );
}
