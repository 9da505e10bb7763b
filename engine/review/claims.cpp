// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/review/claims.h"

namespace lstm {

const std::vector<Claim>& tutorialExpectations() {
    static const std::vector<Claim> claims{
        {1, "A stateful network is better than a stateless one", "stateful", "stateless", ClaimKind::Better},
        {2, "A stateless network is better without shuffling the samples", "stateless", "stateless_shuffle",
         ClaimKind::Better},
        {3, "With one batch of all samples, stateful and stateless are the same", "stateful_batch12",
         "stateless_batch12", ClaimKind::Same},
        {4, "Resetting the state after each epoch of training is better", "stateful", "stateful_noreset",
         ClaimKind::Better},
        {5, "Seeding the state with the training data before the test is better", "stateful_seed_train", "stateful",
         ClaimKind::Better},
        {6, "Keeping the state while forecasting is better than resetting it after each forecast", "stateful",
         "stateful_reset_test", ClaimKind::Better},
    };
    return claims;
}

Judgement judgeClaim(const Claim& claim, std::span<const double> a, std::span<const double> b, bool paired,
                     double margin) {
    Judgement judgement = judge(a, b, paired, margin);
    if (claim.kind == ClaimKind::Better) return judgement;
    if (judgement.verdict == Verdict::Supported) judgement.verdict = Verdict::Contradicted;
    if (judgement.verdict == Verdict::Negligible) judgement.verdict = Verdict::PracticallyEqual;
    return judgement;
}

}  // namespace lstm
