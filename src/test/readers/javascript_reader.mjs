// Reads credentials files as the AWS SDK for JavaScript does: see botocore_reader.py for the form.
import { fromIni } from "@aws-sdk/credential-providers";
import { createInterface } from "node:readline";

const keys = async (file, profile) => {
  try {
    const found = await fromIni({
      profile,
      filepath: file,
      configFilepath: "/dev/null",
      ignoreCache: true,
    })();
    return [found.accessKeyId, found.secretAccessKey, found.sessionToken ?? ""].join("\t");
  } catch (fault) {
    return fault.name === "CredentialsProviderError" ? "none" : `fault ${fault}`;
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log((await keys(...line.split("\t"))).replaceAll("\n", "\\n"));
}
