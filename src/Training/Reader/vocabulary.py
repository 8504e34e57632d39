"""Word list, rarity and word vectors, learned from the training text alone.

The vectors are a truncated SVD of positive pointwise mutual information (Levy and Goldberg, "Neural Word Embedding as Implicit Matrix
Factorization", 2014) over three kinds of context: the word before, the word after, and words within five tokens. The neighbours make
vectors of words of one type alike (countries, months, units), which is what a reader needs.
"""
from collections import Counter

import numpy as np
import scipy.sparse
from sklearn.utils.extmath import randomized_svd

import text as txt
from features import Vocabulary

WORDS, CONTEXTS, DIMENSIONS, WINDOW, MIN_COUNT = 30_000, 12_000, 100, 5, 4


def learn(texts, seed):
    """Returns the vocabulary and the vectors of its words, each of length one."""
    documents = [[txt.folded(t.text) for t in txt.tokens(text)] for text in texts]
    counts, seen_in = Counter(), Counter()
    for document in documents:
        counts.update(document)
        seen_in.update(set(document))
    words = [word for word, n in counts.most_common(WORDS) if n >= MIN_COUNT]
    rarity = [float(np.log(1 + len(documents) / (seen_in[word] + 1))) for word in words]
    vocabulary = Vocabulary(words, np.float32(np.float16(rarity)).tolist())
    return vocabulary, _vectors(documents, vocabulary, seed)


def _vectors(documents, vocabulary, seed):
    gap = [-1] * WINDOW
    stream = np.concatenate([np.array([vocabulary.row.get(w, 0) - 1 for w in d] + gap) for d in documents])
    size = len(vocabulary.words)

    def pairs(left, right, kind, weight=1.0):
        kept = (left >= 0) & (right >= 0) & (right < CONTEXTS)
        values = np.full(kept.sum(), weight, np.float32)
        return scipy.sparse.coo_matrix((values, (left[kept], right[kept] + kind * CONTEXTS)), shape=(size, 3 * CONTEXTS)).tocsr()

    counts = pairs(stream[:-1], stream[1:], 1) + pairs(stream[1:], stream[:-1], 2)
    for distance in range(2, WINDOW + 1):
        near, far = stream[:-distance], stream[distance:]
        counts = counts + pairs(near, far, 0, 1 / distance) + pairs(far, near, 0, 1 / distance)
    counts = counts.tocoo()
    of_word = np.asarray(counts.sum(1)).ravel() + 1e-9
    of_context = np.asarray(counts.sum(0)).ravel() ** 0.75 + 1e-9
    information = np.log(counts.data / of_word[counts.row] / of_context[counts.col] * of_context.sum())
    kept = information > 0
    matrix = scipy.sparse.csr_matrix((information[kept], (counts.row[kept], counts.col[kept])), shape=counts.shape)
    left, strength, _ = randomized_svd(matrix, DIMENSIONS, n_iter=3, random_state=seed)
    vectors = left * np.sqrt(strength)
    return (vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
