package app.brevet.words;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/// All that users read, in one language.
///
/// To say something new, add a key to the bundle of its area (`commands.properties` for the command
/// line) and ask for it with [#text(String, Object...)]. Tests find keys that are asked for and not
/// there, and keys that nobody asks for.
public final class Words {

  private final Texts texts;
  private final TimeWords times;
  private final FailureWords failures;
  private final StateWords states;
  private final NoticeWords notices;
  private final PromptWords prompts;
  private final FindingWords findings;
  private final CheckupWords checkup;
  private final ActivityWords activity;

  /// The words of this language, English where there are none.
  ///
  /// @param zone where the times of day that people read are
  /// @param clock for what is left
  public Words(Locale locale, ZoneId zone, InstantSource clock) {
    this(locale, zone, clock, Surface.TERMINAL);
  }

  /// The same words with the advice for this surface.
  public Words(Locale locale, ZoneId zone, InstantSource clock, Surface surface) {
    texts = new Texts(locale);
    times = new TimeWords(texts, locale, zone);
    failures = new FailureWords(texts, times, clock, surface);
    states = new StateWords(texts, times, clock);
    notices = new NoticeWords(texts, times);
    prompts = new PromptWords(texts);
    findings = new FindingWords(texts, surface);
    checkup = new CheckupWords(texts);
    activity = new ActivityWords(texts);
  }

  /// The text of this key, with `{0}`, `{1}` and so on replaced by the arguments.
  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /// What went wrong, in four parts.
  public FailureText failure(Attempt attempt, Failure failure) {
    return failures.of(attempt, failure);
  }

  /// Whether what is told of this failure says by how much this computer's clock is off.
  public boolean tellsSkew(Failure failure) {
    return failures.tellsSkew(failure);
  }

  /// Durations and times of day.
  public TimeWords times() {
    return times;
  }

  /// Where a session stands.
  public StateWords states() {
    return states;
  }

  /// What is worth knowing beside what was done.
  public NoticeWords notices() {
    return notices;
  }

  /// What is found in the shared AWS files.
  public FindingWords findings() {
    return findings;
  }

  /// What is found in all that Brevet depends on.
  public CheckupWords checkup() {
    return checkup;
  }

  /// What happened, and who asked for it.
  public ActivityWords activity() {
    return activity;
  }

  /// What is asked at a prompt.
  public PromptWords prompts() {
    return prompts;
  }
}
