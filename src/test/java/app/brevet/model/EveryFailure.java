package app.brevet.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One failure of each case, and of each reason within a case.
public final class EveryFailure {

  private static final ProfileName NAME = new ProfileName("acme-dev");
  private static final MfaSerial SERIAL = new MfaSerial("arn:aws:iam::111122223333:mfa/alice");

  private static final AccessKeyId KEY = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
  private static final Failure.AwsRefused DENIED =
      new Failure.AwsRefused(
          AwsCause.NOT_AUTHORIZED, "AccessDenied", "AWS said so.", Optional.of("id-1"));

  private EveryFailure() {}

  /// All of them; what AWS said is "AWS said so.", and details are "some detail".
  public static List<Failure> at(Instant now) {
    List<Failure> failures = new ArrayList<>();
    failures.add(new Failure.NoSuchProfile("acme-dev"));
    failures.add(new Failure.NameTaken(NAME));
    failures.add(new Failure.SourceInUse(NAME, List.of(new ProfileName("acme-prod"))));
    failures.add(new Failure.AwsUnreachable("https://sts.amazonaws.com", "some detail"));
    failures.add(new Failure.NoSuchRegion("https://sts.us-moon-1.amazonaws.com"));
    failures.add(new Failure.ProxyWantsLogin("https://sts.amazonaws.com"));
    failures.add(new Failure.CodeNeeded(NAME, SERIAL));
    failures.add(new Failure.TokenNeeded(NAME, TokenKind.ASSERTION));
    for (TokenKind kind : TokenKind.values()) {
      failures.add(new Failure.TokenExpired(NAME, kind, now.minusSeconds(90)));
    }
    Arrays.stream(TokenProgramReason.values())
        .map(reason -> new Failure.TokenProgramFailed(NAME, reason, "saml2aws", "some detail"))
        .forEach(failures::add);
    failures.add(new Failure.CodeSpent(SERIAL, now.plusSeconds(12)));
    failures.add(new Failure.NoSeed(NAME));
    failures.add(new Failure.StillBusy(NAME));
    failures.add(new Failure.ProfileChanged(NAME));
    failures.add(new Failure.Unforeseen());
    failures.add(new Failure.Cancelled());
    failures.add(new Failure.ActionDenied("iam:CreateAccessKey", DENIED));
    failures.add(new Failure.KeyLimit(KEY, Optional.of(now), false));
    failures.add(new Failure.KeyInUse(KEY));
    failures.add(new Failure.KeyNotKnownYet(KEY));
    failures.add(new Failure.DeviceLeftOver(SERIAL, true));
    failures.add(new Failure.SeedInPlace(NAME));
    Arrays.stream(CodeProgramReason.values())
        .map(reason -> new Failure.CodeProgramFailed(NAME, reason, "op", "some detail"))
        .forEach(failures::add);
    Arrays.stream(ConsoleReason.values())
        .map(reason -> new Failure.ConsoleFailed(reason, "aws-iso"))
        .forEach(failures::add);
    Arrays.stream(SilentReason.values())
        .map(reason -> new Failure.SilentUseRefused(NAME, reason, SilentTerm.USUAL))
        .forEach(failures::add);
    Arrays.stream(InvalidInputException.Reason.values())
        .map(reason -> new Failure.InvalidInput(reason, "x1"))
        .forEach(failures::add);
    Arrays.stream(KeychainReason.values())
        .map(reason -> new Failure.KeychainFailed(reason, "GNOME Keyring", "some detail"))
        .forEach(failures::add);
    Arrays.stream(AwsCause.values())
        .map(
            cause ->
                new Failure.AwsRefused(cause, "AccessDenied", "AWS said so.", Optional.of("id-1")))
        .forEach(failures::add);
    Arrays.stream(FileReason.values())
        .map(reason -> new Failure.FileUntouched(Path.of("/home/a/file"), reason, "some detail"))
        .forEach(failures::add);
    return List.copyOf(failures);
  }
}
