package app.brevet.sandbox;

import app.brevet.model.Partition;
import app.brevet.model.Region;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What accounts are set to: regions without STS, outbound federation, and whose members' roots are
/// looked after centrally. A new account has STS everywhere and the rest off.
public final class AccountSettings {

  private static final int FORBIDDEN = 403;

  private record AccountRegion(String account, String region) {}

  private final Set<AccountRegion> disabled = ConcurrentHashMap.newKeySet();
  private final Map<String, String> issuers = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> members = new ConcurrentHashMap<>();

  AccountSettings() {}

  /// Deactivates STS for this account in a region: every action answers RegionDisabledException.
  ///
  /// @throws IllegalArgumentException if it is us-east-1, which AWS does not let be switched off
  ///   (IAM User Guide, "Manage AWS STS in an AWS Region")
  public void disableRegion(SandboxAccount account, Region region) {
    if (region.equals(Partition.AWS.defaultRegion())) {
      throw new IllegalArgumentException(region.value());
    }
    disabled.add(new AccountRegion(account.id(), region.value()));
  }

  /// Activates STS again.
  public void enableRegion(SandboxAccount account, Region region) {
    disabled.remove(new AccountRegion(account.id(), region.value()));
  }

  /// Turns outbound identity federation on, and answers the issuer of the account's tokens.
  ///
  /// Source: IAM API reference, EnableOutboundWebIdentityFederation.
  public String enableOutboundFederation(SandboxAccount account) {
    return issuers.computeIfAbsent(
        account.id(), _ -> "https://" + UUID.randomUUID() + ".tokens.sts.global.api.aws");
  }

  /// Turns it off again.
  public void disableOutboundFederation(SandboxAccount account) {
    issuers.remove(account.id());
  }

  /// Makes this an organization's management account, or IAM's delegated administrator, from which
  /// the roots of these members can be assumed.
  ///
  /// Source: IAM User Guide, "Centralize root access for member accounts".
  public void centraliseRoot(SandboxAccount administrator, SandboxAccount... ofMembers) {
    members.put(
        administrator.id(),
        Arrays.stream(ofMembers).map(SandboxAccount::id).collect(Collectors.toUnmodifiableSet()));
  }

  /// Checks that STS is on for this account in a region.
  ///
  /// @throws Refusal RegionDisabledException
  void requireRegion(String account, String region) throws Refusal {
    if (disabled.contains(new AccountRegion(account, region))) {
      throw new Refusal(
          FORBIDDEN,
          "RegionDisabledException",
          "STS is not activated in this region for account:"
              + account
              + ". Your account administrator can activate STS in this region using the IAM"
              + " Console.");
    }
  }

  /// The same for a request that nobody signed: on loopback nothing tells for which region it is,
  /// so one region without STS is enough.
  ///
  /// @throws Refusal RegionDisabledException
  void requireEverywhere(String account) throws Refusal {
    for (AccountRegion off : disabled) {
      if (off.account().equals(account)) {
        requireRegion(account, off.region());
      }
    }
  }

  Optional<String> outboundIssuer(String account) {
    return Optional.ofNullable(issuers.get(account));
  }

  boolean isRootCentralised(String administrator, String member) {
    return members.getOrDefault(administrator, Set.of()).contains(member);
  }
}
