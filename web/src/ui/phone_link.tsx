// A person behind every page. Numbers of the demonstration cities are not real, but still links.
import type { JSX } from 'preact';
import { plain } from '../i18n/text';
import type { Text3 } from '../protocol';
import { Hours } from './hours';
import { Icon } from './icons';
import { text } from './phone_link.text';
import { plainText3, Text3View } from './text3';
import './phone_link.css';

interface Props {
    readonly phone: string;
    readonly name?: Text3 | string;
    readonly hours?: string | undefined;
    readonly of?: string; // whose it is, where that is shown elsewhere
}

export function PhoneLink({ phone, name, hours, of = '' }: Props): JSX.Element {
    const who = name === undefined ? of : typeof name === 'string' ? name : plainText3(name);
    return (
        <span class="phone">
            {name !== undefined && (
                <span class="phone-name">
                    {typeof name === 'string' ? <span lang="ja">{name}</span> : <Text3View of={name} />}
                </span>
            )}
            <a class="phone-number" href={`tel:${dial(phone)}`} aria-label={plain(text.call(who, phone))}>
                <Icon name="phone" />
                {phone}
            </a>
            {hours && (
                <span class="phone-hours">
                    <Hours of={hours} />
                </span>
            )}
        </span>
    );
}

// Full-width digits, hyphens and spaces are for people; the telephone wants digits.
export function dial(phone: string): string {
    return phone.normalize('NFKC').replace(/[^\d+]/g, '');
}
