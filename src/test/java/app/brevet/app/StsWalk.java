package app.brevet.app;

import app.brevet.app.CommandWalk.Line;
import java.util.List;

/// A line for each action of STS by hand. What an action takes that nobody here can give, such as
/// an assertion, is made up: AWS refuses it, and its words must not repeat it.
final class StsWalk {

  private static final String MADE_UP = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.bm9uZQ\n";
  private static final String PROVIDER = "arn:aws:iam::123456789012:saml-provider/Corp";

  private StsWalk() {}

  static List<Line> lines(SandboxWorld world) {
    String role = " --role-arn " + world.roleArn();
    return List.of(
        Line.of("sts get-caller-identity --as alice --by key --verbose"),
        Line.of("sts get-session-token --as alice --json"),
        Line.of("sts assume-role --as alice --json" + role),
        Line.of("sts get-federation-token --as alice --name guest --json"),
        Line.of("sts get-access-key-info --as admin --access-key-id ASIAIOSFODNN7EXAMPLE")
            .mayFail(),
        Line.of("sts decode-authorization-message --as admin --encoded-message -")
            .reading("Encoded authorization failure message: " + "aB3_".repeat(40))
            .mayFail(),
        Line.of(
                "sts assume-root --as admin --target-principal 123456789012"
                    + " --task-policy-arn S3UnlockBucketPolicy")
            .mayFail(),
        Line.of("sts get-web-identity-token --as admin --audience https://example.com --json")
            .mayFail(),
        Line.of("sts get-delegated-access-token --as admin --trade-in-token -")
            .reading(MADE_UP)
            .mayFail(),
        Line.of("sts assume-role-with-saml --saml-assertion - --principal-arn " + PROVIDER + role)
            .reading(MADE_UP)
            .mayFail(),
        Line.of("sts assume-role-with-web-identity --web-identity-token -" + role)
            .reading(MADE_UP)
            .mayFail());
  }
}
