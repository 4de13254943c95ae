// What is still missing in all roles together, live; above the title of a need.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { computed } from '@preact/signals';
import { now } from '../clock';
import { text as status } from '../i18n/status.text';
import { t } from '../i18n/text';
import { liveNow } from '../live';
import type { NeedPage, RoleView } from '../protocol';
import { asOf } from '../status';
import { StatusBadge } from '../ui/badge';
import { stillNeeded } from './still_needed';

export function NeedStatus({ need }: { readonly need: NeedPage }): JSX.Element {
    const missing = useMemo(() => computed(() => stillNeeded(need.state, need.roles.map(newestOf))), [need]);
    return (
        <p class="badges">
            <StatusBadge status={missing.value} spoken />
            {need.fields.first_timers && (
                <span class="badge badge-plain">{t(status.firstTimersWelcome)}</span>
            )}
        </p>
    );
}

function newestOf(role: RoleView): Pick<RoleView, 'open' | 'urgent'> {
    const open = liveNow('role_open', role.version, role.open);
    return { open: asOf(role, open, now()), urgent: role.urgent };
}
