/**
 * A real telephone system for tests: start at {@link org.calltransfer.itests.support.AsteriskRig}, and mark the test with
 * {@link org.calltransfer.itests.support.RequiresAsterisk}. Nothing here knows OSGi or the product.
 *
 * <p>It takes either root on Debian, where everything missing is installed, or an Asterisk of the version asked for and
 * SIPp on the {@code PATH}, and then any user will do. All ports are on 127.0.0.1.
 */
package org.calltransfer.itests.support;
