import { spawnSync } from "node:child_process";
import { aptCommand, aptInstall } from "./apt.mjs";
import { Refusal } from "./refusal.mjs";

const packages = [
  ...["liblemonldap-ng-portal-perl", "libplack-perl"],
  // It only recommends these, and then fails at one after another.
  ...["libgd-securityimage-perl", "libimage-magick-perl", "libstring-random-perl"],
  ...["libmime-tools-perl", "libemail-sender-perl", "libemail-date-format-perl"],
  ...["libconvert-base32-perl", "libio-string-perl", "libcrypt-openssl-bignum-perl"],
  "libunicode-string-perl",
];

const modules = [
  ...["Lemonldap::NG::Portal::Main", "Plack::Runner", "GD::SecurityImage", "Image::Magick"],
  ...["String::Random", "MIME::Tools", "Email::Sender", "Convert::Base32", "IO::String"],
  ...["Crypt::OpenSSL::Bignum", "Unicode::String"],
];

/** Whether Perl finds all that the provider needs. */
function isInstalled() {
  const uses = modules.map((name) => `-M${name}`);
  return spawnSync("/usr/bin/perl", [...uses, "-e", "1"]).status === 0;
}

/** Finds LemonLDAP::NG, the second identity provider of the browser tests, or installs Debian's when it may. */
export async function ensureLemonldap() {
  if (isInstalled()) return;
  if ((await aptInstall("LemonLDAP::NG", packages)) && isInstalled()) return;
  throw new Refusal(
    `The browser tests sign in at LemonLDAP::NG, and there is none: install it as root with “${aptCommand(packages)}”.`,
  );
}
