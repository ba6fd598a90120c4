/** The cluster as the scheduler sees it, whole or as single changes. */
package dev.slipway.scheduler.model;
