import { SlurmCustomSettings } from "./common.ts";
import { integer, listOf, structure, text } from "./shape.ts";

export const SlurmdbdCustomSetting$ = structure("SlurmdbdCustomSetting", {
  parameterName: text,
  parameterValue: text,
});

const SlurmdbdCustomSettings = listOf("SlurmdbdCustomSettings", SlurmdbdCustomSetting$);

export const CgroupCustomSetting$ = structure("CgroupCustomSetting", {
  parameterName: text,
  parameterValue: text,
});

const CgroupCustomSettings = listOf("CgroupCustomSettings", CgroupCustomSetting$);

export const SlurmAuthKey$ = structure("SlurmAuthKey", { secretArn: text, secretVersion: text });

export const JwtKey$ = structure("JwtKey", { secretArn: text, secretVersion: text });

export const JwtAuth$ = structure("JwtAuth", {}, { jwtKey: JwtKey$ });

const purgeTime = { defaultPurgeTimeInDays: integer };

export const Accounting$ = structure("Accounting", { mode: text }, purgeTime);

export const AccountingRequest$ = structure("AccountingRequest", { mode: text }, purgeTime);

export const UpdateAccountingRequest$ = structure(
  "UpdateAccountingRequest",
  {},
  { ...purgeTime, mode: text },
);

export const SlurmRest$ = structure("SlurmRest", { mode: text });

export const SlurmRestRequest$ = structure("SlurmRestRequest", { mode: text });

export const UpdateSlurmRestRequest$ = structure("UpdateSlurmRestRequest", {}, { mode: text });

const settings = {
  scaleDownIdleTimeInSeconds: integer,
  slurmCustomSettings: SlurmCustomSettings,
  slurmdbdCustomSettings: SlurmdbdCustomSettings,
  cgroupCustomSettings: CgroupCustomSettings,
};

export const ClusterSlurmConfiguration$ = structure(
  "ClusterSlurmConfiguration",
  {},
  {
    ...settings,
    authKey: SlurmAuthKey$,
    jwtAuth: JwtAuth$,
    accounting: Accounting$,
    slurmRest: SlurmRest$,
  },
);

export const ClusterSlurmConfigurationRequest$ = structure(
  "ClusterSlurmConfigurationRequest",
  {},
  { ...settings, accounting: AccountingRequest$, slurmRest: SlurmRestRequest$ },
);

export const UpdateClusterSlurmConfigurationRequest$ = structure(
  "UpdateClusterSlurmConfigurationRequest",
  {},
  { ...settings, accounting: UpdateAccountingRequest$, slurmRest: UpdateSlurmRestRequest$ },
);
