// What every page begins with: its title in the window and as its one h1, which receives the focus after a link.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { locale } from '../i18n/locale';
import { withoutRuby } from '../i18n/ruby';
import { plain } from '../i18n/text';
import { siteName } from './site_name';

interface Props {
    // As a string in the reader's language (raw(text.title), plainText3(event.title)); for the window.
    readonly name: string;
    readonly heading: ComponentChildren;
    // Its status, shown above the title and read out after it.
    readonly status?: ComponentChildren;
    readonly children: ComponentChildren;
}

let firstPage = true;

export function Page({ name, heading, status, children }: Props): JSX.Element {
    const title = useRef<HTMLHeadingElement>(null);
    const site = plain(siteName());
    useEffect(() => {
        document.title = name ? `${withoutRuby(name)} | ${site}` : site;
    }, [name, site, locale.value]);
    useEffect(() => {
        // The browser itself begins at the top of the first page.
        if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
        else if (!firstPage) title.current?.focus();
        firstPage = false;
    }, []);
    return (
        <>
            <div class="page-head">
                <h1 ref={title} tabIndex={-1}>
                    {heading}
                </h1>
                {status}
            </div>
            {children}
        </>
    );
}
