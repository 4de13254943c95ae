// One box for everything; the search page does the rest. In the header where there is room.
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { action } from '../i18n/actions.text';
import { plain, t } from '../i18n/text';
import { Button } from './button';
import { text } from './search_box.text';
import './search_box.css';

export function SearchBox(): JSX.Element {
    const { route, query } = useLocation();
    const search = (event: SubmitEvent): void => {
        event.preventDefault();
        if (!(event.currentTarget instanceof HTMLFormElement)) return;
        const words = new FormData(event.currentTarget).get('text');
        route(`/search?text=${encodeURIComponent(String(words ?? '').trim())}`);
    };
    return (
        <form class="search-box" role="search" action="/search" onSubmit={search}>
            <input
                class="input"
                type="search"
                name="text"
                maxLength={80}
                defaultValue={query['text'] ?? ''}
                aria-label={plain(text.label)}
            />
            <Button type="submit" icon="search">
                {t(action.search)}
            </Button>
        </form>
    );
}
