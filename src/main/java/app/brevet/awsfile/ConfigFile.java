package app.brevet.awsfile;

import app.brevet.model.FileDiff;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The shared AWS config file, edited so that no foreign byte changes.
///
/// A section is ours if it carries Brevet's marker comment, or if its program is one that Brevet
/// delivered; in it those keys are ours that the marker names. Every method throws
/// [AwsFileException] with the reason; the file is then as it was.
public interface ConfigFile {

  /// Where it is.
  Path path();

  /// Writes the entry as section `name`: marker, program, region and output as far as the section
  /// does not hold them already as somebody else's.
  ///
  /// @param ours tells whether Brevet delivered a program of this line before
  /// @return what was put there, for [#takeBack(Receipt)]
  Receipt put(ProfileName name, ProcessEntry entry, Ours ours) throws AwsFileException;

  /// Refuses what [#put] would refuse; writes nothing.
  void check(ProfileName name, Predicate<String> ours) throws AwsFileException;

  /// What [#put] of these entries, one after the other, would change now; writes nothing.
  FileDiff preview(Map<ProfileName, ProcessEntry> entries, Ours ours) throws AwsFileException;

  /// Somebody else's section of this name, which [#put] refuses to write to; empty if none is in
  /// the way.
  ///
  /// @param ours tells whether Brevet delivered a program of this line before
  Optional<ForeignSection> foreign(ProfileName name, Predicate<String> ours)
      throws AwsFileException;

  /// Writes the entry in the place of what somebody else wrote, as the user agreed: in one write,
  /// after a copy of the file was kept, and only if the file still is what was shown.
  ///
  /// @return what was put there, for [#takeBack(Receipt)]
  Receipt replace(ForeignSection agreed, ProcessEntry entry) throws AwsFileException;

  /// Removes exactly what was put there, if it still is.
  ///
  /// @return whether something was removed; a section that others changed since is left alone
  boolean takeBack(Receipt receipt) throws AwsFileException;

  /// The program that the section names now, if there is such a section.
  Optional<String> processOf(ProfileName name) throws AwsFileException;

  /// The programs that all sections name, read once and as the file is this moment: another tool
  /// that may be writing it is not waited for, so this is only for those who write nothing.
  Function<ProfileName, Optional<String>> processesNow() throws AwsFileException;
}
