package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Secret;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;

/// A process of its own that makes two calls with a key whose secret comes by stdin, closes
/// everything and writes its heap, garbage included, to a file.
final class SdkStsProbe {

  private static final int LONGEST = 100;

  private SdkStsProbe() {}

  /// The endpoint, and the file for the heap.
  public static void main(String[] args) throws Exception {
    Skew skew = new Skew(() -> StsFixture.NOW);
    AwsConnection connection = AwsConnection.of(Map.of("AWS_ENDPOINT_URL", args[0]));
    try (SdkSts sts = new SdkSts(connection, () -> StsFixture.NOW, skew);
        AccessKey key = new AccessKey(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), secret())) {
      sts.getSessionToken(key, StsFixture.withCode());
      sts.getCallerIdentity(key, StsFixture.TARGET);
    }
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[1], false);
  }

  private static Secret secret() throws IOException {
    byte[] read = new byte[LONGEST];
    // Not System.in: it buffers.
    try (InputStream in = new FileInputStream(FileDescriptor.in)) {
      int length = in.read(read);
      byte[] exact = Arrays.copyOf(read, length);
      Secret secret = Secret.of(exact);
      Arrays.fill(exact, (byte) 0);
      return secret;
    } finally {
      Arrays.fill(read, (byte) 0);
    }
  }
}
