/// <reference types="vite/client" />
import type { ComponentType, ReactNode } from 'react';

/** A page that the kit may be put into. */
export interface Host {
  title: string;
  css?: string;
}

type HostPage = ComponentType<{ host: Host; children: ReactNode }>;

const lists = import.meta.glob<Readonly<Record<string, Host>>>('../../stories/Hosts/hosts.ts', {
  eager: true,
  import: 'hosts',
});
const pages = import.meta.glob<HostPage>('../../stories/Hosts/HostPage.tsx', {
  eager: true,
  import: 'HostPage',
});

/** The hostile hosts of the gallery, by the name that stands in the address. */
export const hosts: Readonly<Record<string, Host>> = Object.values(lists)[0] ?? {};

/** Makes the page that of a host. */
export const HostPage: HostPage | undefined = Object.values(pages)[0];
