package app.brevet.aws;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Debian's boto3, which calls S3 with the credentials that Brevet got.
final class Boto3 {

  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path BOTO3 = Path.of("/usr/lib/python3/dist-packages/boto3");

  /// Runs its argument with an S3 client, and prints what it tells, or AWS's code where it refuses.
  private static final String SCRIPT =
      """
      import boto3, os, sys
      from botocore.config import Config
      from botocore.exceptions import ClientError
      s3 = boto3.client('s3', endpoint_url=os.environ['ENDPOINT'], region_name='us-east-1',
                        config=Config(retries={'total_max_attempts': 1}))
      try:
          print(eval(sys.argv[1], {'s3': s3}))
      except ClientError as refused:
          print(refused.response['Error']['Code'])
      """;

  private final Path folder;
  private final String endpoint;

  /// Works in this folder, against this S3.
  Boto3(Path folder, String endpoint) {
    RealPart.require("python3-boto3", () -> Files.isExecutable(PYTHON) && Files.isDirectory(BOTO3));
    this.folder = folder;
    this.endpoint = endpoint;
  }

  /// What an expression on `s3` tells, signed with these credentials; else S3's error code.
  String s3(Credentials signer, String expression) throws IOException, InterruptedException {
    Program program =
        new Program(folder)
            .with("PATH", "/usr/bin:/bin")
            .with("LC_ALL", "C.UTF-8")
            .with("HOME", folder.toString())
            .with("AWS_EC2_METADATA_DISABLED", "true")
            .with("ENDPOINT", endpoint)
            .with("AWS_ACCESS_KEY_ID", signer.accessKeyId().value())
            .with("AWS_SECRET_ACCESS_KEY", signer.secretAccessKey().reveal());
    if (signer instanceof SessionCredentials session) {
      program.with("AWS_SESSION_TOKEN", session.sessionToken().reveal());
    }
    Program.Result result = program.run("", List.of(PYTHON.toString(), "-c", SCRIPT, expression));
    if (result.exit() != 0) {
      throw new IOException(result.err());
    }
    return result.out().strip();
  }
}
