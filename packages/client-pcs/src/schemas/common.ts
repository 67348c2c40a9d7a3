import { listOf, structure, text } from "./shape.ts";

export const Endpoint$ = structure(
  "Endpoint",
  { type: text, privateIpAddress: text, port: text },
  { publicIpAddress: text, ipv6Address: text },
);

export const Endpoints = listOf("Endpoints", Endpoint$);

export const ErrorInfo$ = structure("ErrorInfo", {}, { code: text, message: text });

export const ErrorInfoList = listOf("ErrorInfoList", ErrorInfo$);

export const SlurmCustomSetting$ = structure("SlurmCustomSetting", {
  parameterName: text,
  parameterValue: text,
});

export const SlurmCustomSettings = listOf("SlurmCustomSettings", SlurmCustomSetting$);
