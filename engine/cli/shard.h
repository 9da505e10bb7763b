// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "engine/base/problem.h"

namespace lstm {

/// One of several parts of a run: repeat r belongs to the shard r modulo `count`, so that more repeats can be asked for
/// later and every shard continues its own.
struct Shard {
    int index = 0;  ///< from 0 to count - 1
    int count = 1;
    bool includes(int repeat) const { return repeat % count == index; }
};

/// "2/8", or "auto": what the scheduler that started this process says. The first of these that is set counts:
///
///   SLURM_ARRAY_TASK_ID, _MIN, _COUNT (and _STEP)   a job array
///   OMPI_COMM_WORLD_RANK, _SIZE                     mpirun of Open MPI
///   PMI_RANK, _SIZE                                 mpiexec of MPICH and Intel MPI, srun --mpi
///
/// Problems: NumberFormat with what is missing or wrong.
/// \param variable value of an environment variable; null where it is not set
Checked<Shard> parseShard(const std::string& text, const std::function<const char*(const char*)>& variable);

}  // namespace lstm
