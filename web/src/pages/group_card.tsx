// A group in a list: what it is called, what kind it is, where and about what.
import type { JSX } from 'preact';
import { category, groupKind } from '../i18n/codes.text';
import { t } from '../i18n/text';
import type { GroupCard as Group } from '../protocol';
import { city } from '../session';
import { Card, CardLine, Facts } from '../ui/card';
import { Text3View } from '../ui/text3';

export function GroupCard({ group }: { readonly group: Group }): JSX.Element {
    const area = city.value?.areas.find(({ id }) => id === group.area);
    return (
        <Card href={`/g/${group.id}`} title={<Text3View of={group.name} />} badges={null}>
            <CardLine icon="group">
                <Facts facts={[t(groupKind[group.group_kind]), t(category[group.category])]} />
            </CardLine>
            {area && (
                <CardLine icon="place">
                    <Text3View of={area.name} />
                </CardLine>
            )}
        </Card>
    );
}
