package org.prongsai.bake;

import org.jbake.template.RenderingException;
import org.prongsai.plan.Page;

/** Why a page is not there. */
sealed interface PageFailure {

  Page page();

  Exception cause();

  /** Its type is not one that the theme knows. */
  record NoTemplate(Page page) implements PageFailure {
    @Override
    public Exception cause() {
      return new RenderingException("unknown document type: " + page.type());
    }
  }

  /** Its text or its templates are nested until the stack was used up. */
  record TooDeep(Page page) implements PageFailure {
    @Override
    public Exception cause() {
      return new RenderingException("nested too deeply: " + page.path().file());
    }
  }

  record NotRendered(Page page, RenderingException cause) implements PageFailure {}

  record NotWritten(Page page, Exception cause) implements PageFailure {}
}
