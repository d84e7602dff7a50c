/** What people do with comments, and what is said about it. */
import type { Comment } from '../../../doc/comments';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';

/** One's own comments; those of others only by whoever facilitates. */
export function mayDelete({ workshop }: Desk, comment: Comment): boolean {
  const { role } = workshop.me;
  return workshop.authors.isMe(comment.client) || role === 'facilitator' || role === 'cofacilitator';
}

export function deleteComment(desk: Desk, comment: Comment): void {
  if (desk.readonly || !mayDelete(desk, comment)) return;
  desk.comments.delete(comment.id);
  desk.workshop.announce(t('changes-said-comment-deleted'));
}

export function resolveComment(desk: Desk, comment: Comment): void {
  if (desk.readonly) return;
  desk.comments.resolve(comment.id);
  desk.workshop.announce(t('changes-said-resolved'));
}

export function reopenComment(desk: Desk, comment: Comment): void {
  if (desk.readonly) return;
  desk.comments.reopen(comment.id);
  desk.workshop.announce(t('changes-said-reopened'));
}
