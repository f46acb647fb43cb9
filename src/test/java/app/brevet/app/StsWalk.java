package app.brevet.app;

import app.brevet.app.CommandWalk.Line;
import app.brevet.model.Secret;
import app.brevet.sandbox.DeniedAction;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Lines for each action of STS by hand: each comes to its end, and where it takes a token also
/// with one that is made up, which AWS refuses and whose words nobody may repeat.
final class StsWalk {

  private static final String MADE_UP = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.bm9uZQ\n";

  private static final String CONTEXT_PROVIDER = "arn:aws:iam::aws:contextProvider/IdentityCenter";

  private StsWalk() {}

  static List<Line> lines(SandboxWorld world, ProviderWorld providers) {
    SandboxDirectory directory = world.sandbox().directory();
    SandboxAccount member = directory.addAccount();
    directory.settings().centraliseRoot(world.account(), member);
    directory.settings().enableOutboundFederation(world.account());
    DeniedAction denied = DeniedAction.by(world.user(), "ec2:RunInstances", "*");
    Secret tradeIn =
        directory.tradeIns().issue(world.user(), Optional.empty(), Duration.ofHours(1));
    String said = directory.contexts().issue(CONTEXT_PROVIDER, Duration.ofHours(1)).reveal();
    String withContexts =
        "sts assume-role --as alice --provided-contexts - --role-arn " + world.roleArn();
    String saml =
        "sts assume-role-with-saml --saml-assertion - --principal-arn "
            + providers.samlProviderArn()
            + " --role-arn "
            + providers.samlRoleArn();
    String web =
        "sts assume-role-with-web-identity --web-identity-token - --role-arn "
            + providers.webRole().arn();
    String trade = "sts get-delegated-access-token --as admin --trade-in-token -";
    String decode = "sts decode-authorization-message --as admin --encoded-message -";
    return List.of(
        Line.of("sts get-caller-identity --as alice --by key --verbose"),
        Line.of("sts get-session-token --as alice --json"),
        Line.of("sts assume-role --as alice --json --role-arn " + world.roleArn()),
        Line.of(withContexts).readingSecret(contexts(said), said),
        Line.of(withContexts).readingSecret(contexts(MADE_UP.strip()), MADE_UP.strip()).mayFail(),
        Line.of("sts get-federation-token --as alice --name guest --json"),
        Line.of(
            "sts get-access-key-info --as admin --access-key-id "
                + world.user().accessKey().accessKeyId()),
        Line.of("sts get-access-key-info --as admin --access-key-id ASIAIOSFODNN7EXAMPLE")
            .mayFail(),
        Line.of(decode)
            .reading(
                "Encoded authorization failure message: " + directory.messages().encode(denied)),
        Line.of(decode)
            .reading("Encoded authorization failure message: " + "aB3_".repeat(40))
            .mayFail(),
        Line.of(
            "sts assume-root --as admin --task-policy-arn S3UnlockBucketPolicy --target-principal "
                + member.id()),
        Line.of("sts get-web-identity-token --as admin --audience https://example.com --json"),
        Line.of(trade).readingSecret(tradeIn.reveal()),
        Line.of(trade).readingSecret(MADE_UP).mayFail(),
        Line.of(saml).readingSecret(providers.assertion()),
        Line.of(saml).readingSecret(MADE_UP).mayFail(),
        Line.of(web).readingSecret(providers.token()),
        Line.of(web).readingSecret(MADE_UP).mayFail());
  }

  /// As `--provided-contexts` reads it: what a context provider says of a user, which nobody may
  /// repeat.
  private static String contexts(String assertion) {
    return """
    [{"ProviderArn": "%s", "ContextAssertion": "%s"}]
    """
        .formatted(CONTEXT_PROVIDER, assertion);
  }
}
