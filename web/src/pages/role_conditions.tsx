// Who can do a task: skill and level, certificate, age, language, seats for first-timers. All optional; what is left
// empty keeps nobody away.
import type { JSX } from 'preact';
import { level } from '../i18n/codes.text';
import { languageCodes, languageName } from '../i18n/languages';
import { plain, t } from '../i18n/text';
import { Level, type Text3 } from '../protocol';
import { city } from '../session';
import { Select, TextField, type Option } from '../ui/field';
import { plainText3 } from '../ui/text3';
import { optionsOf } from './choose';
import type { RoleProps } from './post_roles';
import { text } from './post_who.text';

function listed(words: Readonly<Record<string, Text3>> | undefined): Option[] {
    const all = Object.entries(words ?? {}).map(([value, of]) => ({ value, words: plainText3(of) }));
    return [{ value: '', words: plain(text.anybody) }, ...all];
}

export function RoleConditions({ at, role, error, onChange }: RoleProps): JSX.Element {
    const tongues = languageCodes.map((value) => ({ value, words: plain(languageName(value)) }));
    return (
        <>
            <div class="post-row">
                <Select
                    label={t(text.skill)}
                    value={role.skill}
                    options={listed(city.value?.skills)}
                    onChange={(skill) => onChange({ skill })}
                />
                {role.skill && (
                    <Select
                        label={t(text.level)}
                        value={role.level}
                        options={optionsOf(Level, level)}
                        onChange={(code) =>
                            onChange({ level: Level.find((each) => each === code) ?? role.level })
                        }
                    />
                )}
                <Select
                    label={t(text.certificate)}
                    value={role.certificate}
                    options={listed(city.value?.certificates)}
                    onChange={(certificate) => onChange({ certificate })}
                />
                <Select
                    label={t(text.language)}
                    value={role.language}
                    options={[{ value: '', words: plain(text.anybody) }, ...tongues]}
                    onChange={(language) => onChange({ language })}
                />
            </div>
            <div class="post-row">
                <TextField
                    id={`role${at}-age`}
                    label={t(text.minAge)}
                    inputMode="numeric"
                    maxLength={3}
                    value={role.minAge}
                    error={error(`role${at}-age`)}
                    onChange={(minAge) => onChange({ minAge })}
                />
                <TextField
                    id={`role${at}-maxAge`}
                    label={t(text.maxAge)}
                    inputMode="numeric"
                    maxLength={3}
                    value={role.maxAge}
                    error={error(`role${at}-maxAge`)}
                    onChange={(maxAge) => onChange({ maxAge })}
                />
                <TextField
                    id={`role${at}-first`}
                    label={t(text.firstSeats)}
                    support={t(text.firstSeatsSupport)}
                    inputMode="numeric"
                    maxLength={3}
                    value={role.firstSeats}
                    error={error(`role${at}-first`)}
                    onChange={(firstSeats) => onChange({ firstSeats })}
                />
            </div>
        </>
    );
}
