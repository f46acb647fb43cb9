package app.brevet.awsfile;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The shared AWS credentials file, edited so that no foreign byte changes.
///
/// A section is ours if it carries Brevet's marker comment, or if its key id is one that Brevet
/// delivered. Every method throws [AwsFileException] with the reason; the file is then as it was.
public interface CredentialsFile {

  /// Where it is.
  Path path();

  /// Writes the session as section `name`: marker, key id, secret, token, expiry.
  ///
  /// @param ours tells whether Brevet delivered a session of this key id before
  /// @return what was put there, for [#takeBack(Receipt)]
  Receipt put(ProfileName name, SessionCredentials session, Predicate<AccessKeyId> ours)
      throws AwsFileException;

  /// Refuses what [#put] would refuse, before a code is spent on it; writes nothing.
  void check(ProfileName name, Predicate<AccessKeyId> ours) throws AwsFileException;

  /// Somebody else's section of this name, which [#put] refuses to write to; empty if none is in
  /// the way.
  ///
  /// @param ours tells whether Brevet delivered a session of this key id before
  Optional<ForeignSection> foreign(ProfileName name, Predicate<AccessKeyId> ours)
      throws AwsFileException;

  /// Writes the session in the place of what somebody else wrote, as the user agreed: in one write,
  /// after a copy of the file was kept, and only if the file still is what was shown.
  ///
  /// @return what was put there, for [#takeBack(Receipt)]
  Receipt replace(ForeignSection agreed, SessionCredentials session) throws AwsFileException;

  /// Removes exactly what was put there, if it still is.
  ///
  /// @return whether something was removed; a section that others changed since is left alone
  boolean takeBack(Receipt receipt) throws AwsFileException;

  /// The key id that the section holds now, if there is such a section.
  Optional<AccessKeyId> keyIdOf(ProfileName name) throws AwsFileException;

  /// The key ids of all sections, read once and as the file is this moment: another tool that may
  /// be writing it is not waited for, so this is only for those who write nothing.
  Function<ProfileName, Optional<AccessKeyId>> keyIdsNow() throws AwsFileException;
}
