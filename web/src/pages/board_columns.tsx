// What the columns of the board are, where there is room for columns.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { text } from './board_columns.text';

// For the eye only: each row says by itself what its numbers are.
export default function Columns(): JSX.Element {
    return (
        <div class="board-columns" aria-hidden="true">
            {[text.missing, text.task, text.when, text.people].map((words) => (
                <span key={words.ja}>{t(words)}</span>
            ))}
        </div>
    );
}
