package app.brevet.gallery;

import app.brevet.ui.kit.ChainLink;
import app.brevet.ui.kit.FailureLabels;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.RowContent;
import app.brevet.ui.kit.RowContent.Emphasis;
import app.brevet.words.FailureText;
import java.util.List;
import java.util.Optional;

/// What the pages show: some usual, some far too long.
final class Samples {

  static final FailureLabels LABELS = new FailureLabels("What AWS said", "Copy", "Decode…");

  static final FailureText DENIED =
      new FailureText(
          "aws-denied",
          "Brevet could not start a session of legacy-ops.",
          "AWS does not let bob use the role: its trust policy does not name him, or asks for MFA.",
          "Ask an administrator of the account to name bob in the role's trust policy.",
          Optional.of(
              new FailureText.AwsAnswer(
                  "AccessDenied",
                  "User: arn:aws:iam::777788889999:user/bob is not authorized to perform:"
                      + " sts:AssumeRole on resource: arn:aws:iam::444455556666:role/Ops",
                  Optional.of("8f2c1d7e-1b0f-4a57-9a3c-0f6f2e9f1a11"),
                  false)));

  static final FailureText LOCKED =
      new FailureText(
          "keychain-locked",
          "Brevet could not read the key of alice.",
          "The keychain is locked.",
          "Unlock it, then try again.",
          Optional.empty());

  private static final String LONG =
      "the-profile-of-the-department-for-unusually-long-names-in-production";

  private Samples() {}

  static List<RowContent> rows() {
    return List.of(
        row("payments", "bob · payments · 7777-8888-9999", 2, "file", Level.ENDING)
            .with(0.04, "7 min 31 s", "ends 14:07", "Renew now", Emphasis.WARNING),
        row("acme-dev", "alice · acme-dev · 1111-2222-3333", 0, "file", Level.FRESH)
            .with(0.98, "11 h 42 min", "ends 01:42", "Renew", Emphasis.PLAIN),
        row("acme-prod-admin", "Admin · acme-prod · 4444-5555-6666", 1, "process", Level.FRESH)
            .with(0.62, "37 min", "renews 15:03", "Stop", Emphasis.PLAIN),
        row("acme-dev-readonly", "ReadOnly · acme-dev · 1111-2222-3333", 0, "endpoint", Level.OVER)
            .with(0, "", "ended 09:14", "Start", Emphasis.PRIMARY),
        row("legacy-ops", "Ops · legacy · 4444-5555-6666", 3, "", Level.FAILED)
            .failing(DENIED, "Start again"),
        row("sandbox-eu", "Developer · sandbox · 2222-3333-4444", 4, "file", Level.NONE)
            .with(0, "", "", "Start", Emphasis.PLAIN),
        row("sandbox-us", "Developer · sandbox · 2222-3333-4444", 5, "", Level.BUSY)
            .with(0, "", "asking AWS", "Cancel", Emphasis.PLAIN),
        row(
                LONG,
                LONG + " · " + LONG,
                6,
                "not delivered, another profile has the name",
                Level.FRESH)
            .with(
                0.3,
                "11 Stunden 42 Minuten",
                "verlängert sich von selbst",
                "Jetzt verlängern",
                Emphasis.PLAIN),
        row(LONG, LONG, 7, "file", Level.FAILED).failing(LOCKED, "Unlock the keychain"));
  }

  private static Row row(String name, String who, int colour, String chip, Level level) {
    return new Row(name, who, colour, chip, level);
  }

  private record Row(String name, String who, int colour, String chip, Level level) {

    RowContent with(double fraction, String time, String caption, String act, Emphasis emphasis) {
      return content(fraction, time, caption, act, emphasis, Optional.empty());
    }

    RowContent failing(FailureText failure, String act) {
      return content(0, "", "", act, Emphasis.PRIMARY, Optional.of(failure));
    }

    private RowContent content(
        double fraction,
        String time,
        String caption,
        String act,
        Emphasis emphasis,
        Optional<FailureText> failure) {
      return new RowContent(
          name + colour,
          name,
          who,
          colour,
          Optional.of(chip).filter(text -> !text.isEmpty()),
          level,
          fraction,
          time,
          caption,
          act,
          emphasis,
          failure,
          colour == 1,
          Optional.of(new RowContent.Badge("key 93 days", "93 d", "The key is 93 days old."))
              .filter(_ -> colour == 2),
          name + ", " + time);
    }
  }

  static List<ChainLink> chain() {
    return List.of(
        new ChainLink("alice", "access key ····WXYZ, 41 days old", Level.NONE, 0, "", "", false),
        new ChainLink(
            "MFA session",
            "shared with acme-dev",
            Level.FRESH,
            0.97,
            "11 h 42 min",
            "MFA code at 13:42",
            false),
        new ChainLink(
            "Admin",
            "1 h, the chaining limit",
            Level.ENDING,
            0.12,
            "7 min 31 s",
            "AssumeRole",
            true));
  }

  static List<ChainLink> longChain() {
    return List.of(
        new ChainLink(LONG, LONG, Level.OVER, 0, "", "", true),
        new ChainLink(
            LONG, "not started yet", Level.FAILED, 0, "11 Stunden 42 Minuten", LONG + LONG, false));
  }
}
