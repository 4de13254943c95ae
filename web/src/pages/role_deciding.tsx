// Settled at once by the rules, or answered by the organizer until a day.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { Deciding } from '../protocol';
import { RadioChoices } from '../ui/choices';
import { MomentField } from './moment_field';
import type { RoleProps } from './post_roles';
import { text } from './post_who.text';

export function RoleDeciding({ at, role, error, onChange }: RoleProps): JSX.Element {
    return (
        <>
            <RadioChoices
                legend={t(text.deciding)}
                choices={Deciding.map((value) => ({ value, words: t(text.decidingKind[value]) }))}
                chosen={[role.deciding]}
                onChoose={([deciding]) => deciding && onChange({ deciding })}
            />
            {role.deciding === 'by_organizer' && (
                <MomentField
                    id={`role${at}-by`}
                    legend={t(text.decideBy)}
                    value={role.decideBy}
                    error={error(`role${at}-by`)}
                    onChange={(decideBy) => onChange({ decideBy })}
                />
            )}
        </>
    );
}
