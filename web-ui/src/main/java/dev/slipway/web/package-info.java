/** The dashboard: server-rendered pages over ports that the gateway implements. */
package dev.slipway.web;
