// 「あと1つ答えると、もっと合う募集が出ます」: the one answer that would help most, asked one at a time.
import type { JSX } from 'preact';
import { t, type Three } from '../i18n/text';
import { LinkButton } from '../ui/button';
import { Panel } from '../ui/panel';
import { text } from './my_next_question.text';

const questions: Readonly<Record<string, Three>> = text.questions;

export default function NextQuestion({ question }: { readonly question: string }): JSX.Element | null {
    const words = questions[question];
    if (!words) return null;
    return (
        <Panel tone="info" title={t(text.title)}>
            <LinkButton href={`/my/profile#${question}`}>{t(words)}</LinkButton>
        </Panel>
    );
}
