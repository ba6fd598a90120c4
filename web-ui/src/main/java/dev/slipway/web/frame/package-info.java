/** What every page has around its content. */
package dev.slipway.web.frame;
