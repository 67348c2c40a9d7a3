import { SettingsFrame } from "#components/settings/settings-frame.tsx";

export default function SettingsLayout({ children }: LayoutProps<"/settings">) {
  return <SettingsFrame>{children}</SettingsFrame>;
}
