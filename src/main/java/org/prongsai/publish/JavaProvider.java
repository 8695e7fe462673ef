package org.prongsai.publish;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/** Tells sshd that Java itself can do Ed25519. */
final class JavaProvider extends AbstractSecurityProviderRegistrar {
  private JavaProvider() {
    super("JavaEd25519");
  }

  /** Before anything of sshd is used: it asks once which kinds of keys there are. */
  static void register() {
    if (SecurityUtils.getEdDSASupport().isEmpty()) {
      SecurityUtils.registerSecurityProvider(new JavaProvider());
    }
  }

  @Override
  public boolean isSupported() {
    return true;
  }

  @Override
  public Provider getSecurityProvider() {
    return Security.getProvider("SunEC");
  }

  /** Nothing else: the rest is found as ever. */
  @Override
  public String getDefaultSecurityEntitySupportValue(Class<?> entity) {
    return "";
  }

  @Override
  public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
    return Optional.of(new JavaEd25519());
  }
}
