// What of the board is shown: where, when, which skill, which group, which words. The address keeps it.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { plain, t } from '../i18n/text';
import type { Board } from '../protocol';
import { city } from '../session';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Select, TextField, type Option } from '../ui/field';
import { plainText3 } from '../ui/text3';
import { boardTimes, type BoardTime, type BoardWish } from './board_wish';
import { text } from './board_filters.text';

interface Props {
    readonly board: Board;
    readonly wish: BoardWish;
    readonly onChoose: (part: BoardWish) => void;
}

export default function Filters({ board, wish, onChoose }: Props): JSX.Element {
    const { area, when, skill, group, text: words } = wish;
    const count = [area, when, skill, group, words].filter((each) => each !== undefined).length;
    const areas = city.value?.areas.filter(({ area_kind }) => area_kind !== 'city') ?? [];
    const skills = Object.entries(city.value?.skills ?? {});
    const chosen = (id: string): number | undefined => Number(id) || undefined;
    return (
        <Disclosure summary={t(text.filters(count))} open={count > 0}>
            <div class="board-filters">
                <Choice
                    words={plain(text.area)}
                    value={area}
                    options={areas.map(({ id, name }) => ({ value: String(id), words: plainText3(name) }))}
                    onChange={(id) => onChoose({ area: chosen(id) })}
                />
                <Choice
                    words={plain(text.when)}
                    value={when}
                    options={boardTimes.map((value) => ({ value, words: plain(text.times[value]) }))}
                    onChange={(value) => onChoose({ when: boardTimes.find((each) => each === value) })}
                />
                <Choice
                    words={plain(text.skill)}
                    value={skill}
                    options={skills.map(([value, name]) => ({ value, words: plainText3(name) }))}
                    onChange={(value) => onChoose({ skill: value || undefined })}
                />
                <Choice
                    words={plain(text.group)}
                    value={group}
                    options={board.groups.map(({ id, name }) => ({
                        value: String(id),
                        words: plainText3(name),
                    }))}
                    onChange={(id) => onChoose({ group: chosen(id) })}
                />
            </div>
            <Words
                key={words}
                words={words ?? ''}
                onFind={(typed) => onChoose({ text: typed || undefined })}
            />
            {count > 0 && (
                <Button
                    kind="quiet"
                    onPress={() =>
                        onChoose({
                            area: undefined,
                            when: undefined,
                            skill: undefined,
                            group: undefined,
                            text: undefined,
                        })
                    }
                >
                    {t(text.clear)}
                </Button>
            )}
        </Disclosure>
    );
}

interface ChoiceProps {
    readonly words: string;
    readonly value: BoardTime | string | number | undefined;
    readonly options: readonly Option[];
    readonly onChange: (value: string) => void;
}

function Choice({ words, value, options, onChange }: ChoiceProps): JSX.Element {
    return (
        <Select
            label={words}
            value={String(value ?? '')}
            options={[{ value: '', words: plain(text.all) }, ...options]}
            onChange={onChange}
        />
    );
}

function Words({ words, onFind }: { readonly words: string; readonly onFind: (words: string) => void }) {
    const [typed, setTyped] = useState(words);
    useEffect(() => setTyped(words), [words]);
    return (
        <form
            class="board-words"
            role="search"
            aria-label={plain(text.words)}
            onSubmit={(event) => {
                event.preventDefault();
                onFind(typed.trim());
            }}
        >
            <TextField label={t(text.words)} type="search" maxLength={80} value={typed} onChange={setTyped} />
            <Button type="submit" icon="search">
                {t(text.find)}
            </Button>
        </form>
    );
}
